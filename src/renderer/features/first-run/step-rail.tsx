import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { VisuallyHidden } from '@ui/components/visually-hidden';
import { color, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { STEPS } from './problems';
import type { Step } from './problems';

const Rail = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 2,
  alignContent: 'start',
});

const Item = styled(ButtonBase)({
  width: '100%',
  minHeight: size.target,
  justifyContent: 'flex-start',
  gap: 12,
  padding: '0 12px',
  borderRadius: radius.control,
  fontFamily: 'inherit',
  fontSize: size.text,
  color: color.inkSoft,
  '& .number': {
    flex: 'none',
    display: 'grid',
    placeItems: 'center',
    width: 26,
    height: 26,
    borderRadius: '50%',
    border: `1.5px solid ${color.lineStrong}`,
    fontSize: size.secondary,
    fontWeight: 650,
  },
  '&.done .number': { background: color.free, borderColor: color.accent, color: color.onFree },
  '&[aria-current]': { background: color.surface, color: color.ink, fontWeight: 650 },
  '&[aria-current] .number': {
    background: color.accent,
    borderColor: color.accent,
    color: color.onAccent,
  },
  '&.Mui-disabled': { color: color.inkFaint },
  '&:hover': { background: color.hover },
});

interface Props {
  readonly step: Step;
  readonly done: (step: Step) => boolean;
  readonly reachable: (step: Step) => boolean;
  readonly onGo: (step: Step) => void;
}

export function StepRail({ step, done, reachable, onGo }: Props) {
  const { t } = useTranslation('firstRun');
  return (
    <nav aria-label={t('rail')}>
      <Rail>
        {STEPS.map((it, i) => (
          <li key={it}>
            <Item
              className={done(it) ? 'done' : ''}
              aria-current={it === step ? 'step' : undefined}
              disabled={!reachable(it)}
              onClick={() => onGo(it)}
            >
              <span className="number" aria-hidden="true">
                {done(it) && it !== step ? '✓' : i + 1}
              </span>
              {t(`steps.${it}`)}
              {done(it) && <VisuallyHidden>{t('done')}</VisuallyHidden>}
            </Item>
          </li>
        ))}
      </Rail>
    </nav>
  );
}
