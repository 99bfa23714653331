import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { KeyHint } from '@ui/components/key-hint';
import { field } from '@renderer/features/operator/operator-model';
import { color, radius, size } from '@ui/theme/tokens';
import type { VehicleClass } from '@shared/contracts/tariffs';
import { formatClp } from '@shared/kernel/money';
import { useTranslation } from 'react-i18next';
import type { Outside } from './check-in-panel';
import { chooseClass, useSelection } from './selection-store';

const List = styled('div')({ display: 'flex', flexDirection: 'column', gap: 6 });

const Option = styled(ButtonBase)({
  minHeight: size.target,
  padding: '4px 12px',
  gap: 10,
  justifyContent: 'space-between',
  textAlign: 'left',
  borderRadius: radius.control,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: size.text,
  fontWeight: 600,
  '& small': { display: 'block', fontWeight: 400, fontSize: 13, color: color.inkSoft },
  '&:hover': { background: color.hover },
  '&[aria-checked="true"]': {
    background: color.accentSoft,
    borderColor: color.accent,
    boxShadow: `inset 0 0 0 1px ${color.accent}`,
  },
});

/** Keys there are for classes; a site with more chooses the rest by pointer or Tab. */
const KEYS = 9;

/** The vehicle's class with its rates: the tariff of the stay is fixed by it at entry. */
export function ClassChoice({ lookup }: { lookup: Outside }) {
  const { t } = useTranslation('operator');
  const chosen = useSelection((it) => it.vehicleClass) ?? lookup.vehicleClass;
  if (lookup.classes.length === 0) return null;
  return (
    <List role="radiogroup" aria-label={t('checkIn.classes')}>
      {lookup.classes.map((it, index) => (
        <ClassOption key={it.code} vehicleClass={it} index={index} on={it.code === chosen} />
      ))}
    </List>
  );
}

interface OptionProps {
  readonly vehicleClass: VehicleClass;
  readonly index: number;
  readonly on: boolean;
}

function ClassOption({ vehicleClass, index, on }: OptionProps) {
  const { t } = useTranslation('operator');
  const tariff = useCall('tariffs.current', {}).data?.find(
    (it) => it.vehicleClass.code === vehicleClass.code,
  );
  const key = `Ctrl+${index + 1}` as const;
  const hasKey = index < KEYS;
  const run = () => {
    chooseClass(vehicleClass.code);
    field.askAgain();
  };
  useShortcut({
    id: `class.${vehicleClass.code}`,
    ...(hasKey && { key }),
    label: t('commands.class', { name: vehicleClass.name }),
    quiet: true,
    run,
  });
  return (
    <Option
      role="radio"
      aria-checked={on}
      onClick={run}
      {...(hasKey && { 'aria-keyshortcuts': key })}
    >
      <span>
        {vehicleClass.name}
        {tariff && (
          <small>
            {t('checkIn.rates', {
              day: formatClp(tariff.dayRate),
              night: formatClp(tariff.nightRate),
            })}
          </small>
        )}
      </span>
      {hasKey && <KeyHint keys={key} />}
    </Option>
  );
}
