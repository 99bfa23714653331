import { SPOT_KINDS } from '@shared/contracts/common';
import type { SpotKind } from '@shared/contracts/common';
import { SelectField } from '@ui/components/field';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly label: string;
  readonly value: SpotKind;
  readonly onChange: (kind: SpotKind) => void;
}

export function KindSelect({ label, value, onChange }: Props) {
  const { t } = useTranslation('firstRun');
  return (
    <SelectField
      label={label}
      value={value}
      onChange={(it) => onChange(it.target.value as SpotKind)}
    >
      {SPOT_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {t(`kinds.${kind}`)}
        </option>
      ))}
    </SelectField>
  );
}
