import type { Role } from '@shared/contracts/people';
import { Field, SelectField } from '@ui/components/field';
import { useRoleName } from '@renderer/app/use-role-name';
import { useTranslation } from 'react-i18next';
import { isName, isUsername } from './draft';
import type { PersonDraft } from './draft';
import { Pair } from './panel-parts';

interface Props {
  readonly draft: PersonDraft;
  readonly roles: readonly Role[];
  readonly onChange: (draft: PersonDraft) => void;
  readonly autoFocus?: boolean;
}

export function PersonFields({ draft, roles, onChange, autoFocus = false }: Props) {
  const { t } = useTranslation('people');
  const role = useRoleName();
  const set = (change: Partial<PersonDraft>) => onChange({ ...draft, ...change });
  const { displayName, username } = draft;
  const badUsername = username !== '' && !isUsername(username);
  return (
    <>
      <Field
        label={t('name')}
        hint={t('nameHint')}
        autoFocus={autoFocus}
        maxLength={60}
        value={displayName}
        problem={displayName !== '' && !isName(displayName) ? t('nameProblem') : null}
        onChange={(it) => set({ displayName: it.target.value })}
      />
      <Pair>
        <Field
          label={t('username')}
          hint={t('usernameHint')}
          mono
          maxLength={30}
          value={username}
          problem={badUsername ? t('usernameProblem') : null}
          onChange={(it) => set({ username: it.target.value.toLowerCase() })}
        />
        <SelectField
          label={t('role')}
          value={draft.roleId}
          onChange={(it) => set({ roleId: it.target.value })}
        >
          {roles.map((it) => (
            <option key={it.roleId} value={it.roleId}>
              {capitalised(role(it.name))}
            </option>
          ))}
        </SelectField>
      </Pair>
    </>
  );
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}
