import { ChangeFrame } from '@hq/web/features/catalogue/change-frame';
import type { NewSheetProps } from '@hq/web/features/catalogue/new-sheets';
import { inRoleOrder, roleName } from '@hq/web/features/catalogue/roles/role-words';
import { FieldSet } from '@hq/web/components/field-set';
import { usernameOf } from '@hq/web/features/people/username';
import { usernameSchema } from '@shared/contracts/people';
import type { Catalogue } from '@shared/hq/catalogue';
import { isWeakPin } from '@shared/kernel/pin';
import { Choice } from '@ui/components/choice';
import { Field, SelectField } from '@ui/components/field';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Operator = Catalogue['people'][number];

const isPin = (text: string): boolean => /^\d{4,8}$/.test(text) && !isWeakPin(text);

/** Somebody new at the booths of several sites: one person with one PIN. */
export function NewOperatorSheet({ catalogue, onClose }: NewSheetProps) {
  const { t } = useTranslation('hq');
  const [displayName, setName] = useState('');
  const [typed, setUsername] = useState<string | null>(null);
  const [roleCode, setRole] = useState('operator');
  const [pin, setPin] = useState('');
  const username = typed ?? usernameOf(displayName);
  const name = displayName.trim();
  const ready = name.length >= 2 && usernameSchema.safeParse(username).success && isPin(pin);
  return (
    <ChangeFrame
      title={t('managed.make.operators')}
      part="people"
      at={[catalogue.siteId]}
      change={ready ? { kind: 'person', username, displayName: name, roleCode, pin } : null}
      onClose={onClose}
    >
      <Field
        label={t('people.name')}
        autoFocus
        required
        minLength={2}
        maxLength={60}
        value={displayName}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={t('signIn.username')}
        hint={t('operators.usernameHint')}
        required
        pattern="[a-z][a-z0-9._\-]{1,29}"
        autoCapitalize="none"
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <RoleField catalogue={catalogue} value={roleCode} onChange={setRole} />
      <PinField label={t('operators.pin')} value={pin} onChange={setPin} required />
    </ChangeFrame>
  );
}

interface Props extends NewSheetProps {
  readonly operator: Operator;
}

/** Somebody who works at booths: name, role, whether they may sign in, another PIN. */
export function OperatorSheet({ catalogue, operator, onClose }: Props) {
  const { t } = useTranslation('hq');
  const { username } = operator;
  const [displayName, setName] = useState(operator.displayName);
  const [roleCode, setRole] = useState(operator.roleCode);
  const [status, setStatus] = useState(operator.status);
  const [pin, setPin] = useState('');
  const name = displayName.trim();
  const ready = name.length >= 2 && (pin === '' || isPin(pin));
  return (
    <ChangeFrame
      title={t('people.changeOne', { name: operator.displayName })}
      part="people"
      at={[catalogue.siteId]}
      change={
        ready
          ? {
              kind: 'change_person',
              username,
              displayName: name,
              roleCode,
              status,
              ...(pin !== '' && { pin }),
            }
          : null
      }
      onClose={onClose}
    >
      <Field
        label={t('people.name')}
        required
        minLength={2}
        maxLength={60}
        value={displayName}
        onChange={(event) => setName(event.target.value)}
      />
      <RoleField catalogue={catalogue} value={roleCode} onChange={setRole} />
      <FieldSet legend={t('people.status')}>
        <Choice
          label={t('people.status')}
          value={status}
          onChange={setStatus}
          options={(['active', 'suspended'] as const).map((value) => ({
            value,
            label: t(`people.${value}`),
          }))}
        />
      </FieldSet>
      <PinField label={t('operators.pinOther')} value={pin} onChange={setPin} />
    </ChangeFrame>
  );
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function RoleField({ catalogue, value, onChange }: FieldProps & Pick<NewSheetProps, 'catalogue'>) {
  const { t } = useTranslation('hq');
  return (
    <SelectField
      label={t('people.role')}
      hint={t('operators.roleHint')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {inRoleOrder(catalogue.roles).map((it) => (
        <option key={it.code} value={it.code}>
          {roleName(t, it)}
        </option>
      ))}
    </SelectField>
  );
}

function PinField(props: FieldProps & { readonly label: string; readonly required?: boolean }) {
  const { t } = useTranslation('hq');
  const { label, value, required = false, onChange } = props;
  const weak = value.length >= 4 && !isPin(value);
  return (
    <Field
      label={label}
      hint={t(required ? 'operators.pinHint' : 'operators.pinOtherHint')}
      problem={weak ? t('operators.pinWeak') : null}
      type="password"
      autoComplete="new-password"
      inputMode="numeric"
      required={required}
      value={value}
      onChange={(event) => onChange(event.target.value.replaceAll(/\D/g, '').slice(0, 8))}
    />
  );
}
