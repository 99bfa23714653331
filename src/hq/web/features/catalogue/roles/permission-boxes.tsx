import { FieldSet } from '@hq/web/components/field-set';
import { styled } from '@mui/material/styles';
import type { Permission } from '@shared/contracts/permissions';
import { PERMISSION_GROUPS, wordsOf } from '@ui/permission-words/groups';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Group = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(270px, 1fr))',
  gap: '2px 16px',
  '& label': { display: 'flex', gap: 10, padding: '5px 0', cursor: 'pointer' },
  '& input': { flex: 'none', width: 16, height: 16, margin: '3px 0 0', accentColor: color.accent },
  '& small': { display: 'block', color: color.inkSoft, fontSize: size.secondary },
});

interface Props {
  readonly value: readonly string[];
  readonly onChange: (value: Permission[]) => void;
  /** What cannot be taken away. */
  readonly fixed?: readonly Permission[];
}

/** What a role may do at the booths, group by group. */
export function PermissionBoxes({ value, onChange, fixed = [] }: Props) {
  const { t } = useTranslation('hq');
  const all = PERMISSION_GROUPS.flatMap(([, permissions]) => permissions);
  const toggle = (one: Permission) =>
    onChange(all.filter((it) => value.includes(it) !== (it === one)));
  return PERMISSION_GROUPS.map(([group, permissions]) => (
    <FieldSet key={group} legend={t(`permissions.groups.${group}`)}>
      <Group>
        {permissions.map((it) => (
          <label key={it}>
            <input
              type="checkbox"
              checked={value.includes(it)}
              disabled={fixed.includes(it)}
              onChange={() => toggle(it)}
            />
            <span>
              {t(`permissions.list.${wordsOf(it)}.name`)}
              <small>{t(`permissions.list.${wordsOf(it)}.line`)}</small>
            </span>
          </label>
        ))}
      </Group>
    </FieldSet>
  ));
}
