import type { Role } from '@shared/contracts/people';
import type { Permission } from '@shared/contracts/permissions';
import { useRoleName } from '@renderer/app/use-role-name';
import { useLock } from '@ui/components/lock';
import { Fragment, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { allowed, isFixed } from './edits';
import type { Edits } from './edits';
import { Cell, RoleHead, Scroller, Table } from './matrix-parts';
import { PERMISSION_GROUPS, wordsOf } from '@ui/permission-words/groups';

interface Props {
  readonly roles: readonly Role[];
  readonly edits: Edits;
  readonly onToggle: (role: Role, permission: Permission) => void;
  readonly onRole: (roleId: string) => void;
}

const ROWS = PERMISSION_GROUPS.flatMap(([, permissions]) => permissions);
const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** One stop of the Tab key; arrows walk through the cells, Space gives or takes. */
export function RolesMatrix({ roles, edits, onToggle, onRole }: Props) {
  const { t } = useTranslation('roles');
  const { t: words } = useTranslation('permissions');
  const roleName = useRoleName();
  const lock = useLock();
  const table = useRef<HTMLTableElement>(null);
  const [[row, column], setPlace] = useState<readonly [number, number]>([0, 0]);
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const onCell = event.target instanceof HTMLElement && event.target.dataset['cell'];
    if (!step || !onCell) return;
    event.preventDefault();
    const next = [
      Math.min(Math.max(row + step[0], 0), ROWS.length - 1),
      Math.min(Math.max(column + step[1], 0), roles.length - 1),
    ] as const;
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join('.')}"]`)?.focus();
  };
  const cell = (permission: Permission, role: Role, at: readonly [number, number]) => {
    const on = allowed(role, edits).includes(permission);
    const name = words(`list.${wordsOf(permission)}.name`);
    const label = t('cell', { role: roleName(role.name), permission: name });
    const fixed = isFixed(role, permission);
    const still = fixed || lock !== null;
    return (
      <Cell key={role.roleId} data-changed={on !== role.permissions.includes(permission)}>
        <label title={lock ? lock.words : fixed ? t('fixed') : undefined}>
          <input
            type="checkbox"
            data-cell={at.join('.')}
            aria-label={fixed ? `${label}. ${t('fixed')}` : label}
            aria-disabled={still}
            aria-describedby={lock?.id}
            tabIndex={at[0] === row && at[1] === column ? 0 : -1}
            checked={on}
            onFocus={() => setPlace(at)}
            onChange={() => lock === null && onToggle(role, permission)}
          />
        </label>
      </Cell>
    );
  };
  return (
    <Scroller>
      <Table ref={table} aria-label={t('table')} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col" className="corner">
              {t('permission')}
            </th>
            {roles.map((role) => {
              const name = roleName(role.name);
              const people = role.people > 0 ? t('people', { count: role.people }) : t('nobody');
              return (
                <th key={role.roleId} scope="col">
                  <RoleHead
                    type="button"
                    aria-label={`${name} ${people}`}
                    aria-haspopup="dialog"
                    onClick={() => onRole(role.roleId)}
                  >
                    <span className="name">{name}</span> <span className="soft">{people}</span>
                  </RoleHead>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {PERMISSION_GROUPS.map(([group, permissions]) => (
            <Fragment key={group}>
              <tr className="group">
                <th scope="rowgroup" colSpan={roles.length + 1}>
                  <span>{words(`groups.${group}`)}</span>
                </th>
              </tr>
              {permissions.map((permission) => (
                <tr key={permission}>
                  <th scope="row">
                    <span className="name">{words(`list.${wordsOf(permission)}.name`)}</span>
                    <span className="soft">{words(`list.${wordsOf(permission)}.line`)}</span>
                  </th>
                  {roles.map((role, at) => cell(permission, role, [ROWS.indexOf(permission), at]))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </Table>
    </Scroller>
  );
}
