import type { Permission } from '@shared/contracts/permissions';
import { styled } from '@mui/material/styles';
import { useRoleName } from '@renderer/app/use-role-name';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import type { Difference } from './edits';
import { wordsOf } from '@ui/permission-words/groups';

const Root = styled('div')({
  flex: 1,
  minWidth: 0,
  '& strong': { display: 'block', fontWeight: 650 },
  '& ul': {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxHeight: 54,
    overflowY: 'auto',
    fontSize: size.secondary,
    color: color.inkSoft,
  },
  '& li::first-letter': { textTransform: 'uppercase' },
});

const NAMED = 3;

/** What saving would change, in words, before it is saved. */
export function ChangesNote({
  changes,
  saved,
}: {
  changes: readonly Difference[];
  saved: boolean;
}) {
  const { t } = useTranslation('roles');
  const { t: words } = useTranslation('permissions');
  const roleName = useRoleName();
  const names = (permissions: readonly Permission[]) => {
    const named = permissions.slice(0, NAMED).map((it) => words(`list.${wordsOf(it)}.name`));
    const more = permissions.length - named.length;
    return named.join(', ') + (more > 0 ? t('andMore', { count: more }) : '');
  };
  const count = changes.reduce((sum, it) => sum + it.gains.length + it.loses.length, 0);
  return (
    <Root role="status">
      <strong>{count > 0 ? t('change', { count }) : t(saved ? 'saved' : 'none')}</strong>
      {count > 0 && (
        <ul>
          {changes.flatMap(({ role: { roleId, name }, gains, loses }) => {
            const role = roleName(name);
            return [
              gains.length > 0 && (
                <li key={`${roleId}+`}>{t('gains', { role, names: names(gains) })}</li>
              ),
              loses.length > 0 && (
                <li key={`${roleId}-`}>{t('loses', { role, names: names(loses) })}</li>
              ),
            ];
          })}
        </ul>
      )}
    </Root>
  );
}
