import {
  agreementRowSchema,
  classRowSchema,
  messageRowSchema,
  policyRowSchema,
  roleRowSchema,
  spotRowSchema,
  tariffRowSchema,
  userRowSchema,
  zoneRowSchema,
} from '@shared/sync/feed-rows';
import { formatClp } from '@shared/kernel/money';
import { formatDateTime } from '@shared/kernel/time';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { discountWords, usesWords, validityWords } from './agreements/agreement-words';
import type { FieldWords, RowBody } from './differences';
import { policyFields } from './policy/policy-words';
import { permissionName, roleName } from './roles/role-words';

type T = TFunction<'hq'>;
type Fields = readonly (readonly [string, string])[];

interface Tools {
  readonly t: T;
  readonly at: (instant: number) => string;
  readonly zone: string;
}

const shownUser = userRowSchema.omit({ pinHash: true, badgeHash: true });

/** What each kind of row says. A row that this version cannot read says nothing. */
const KINDS: Readonly<Record<string, (body: RowBody, tools: Tools) => Fields>> = {
  tariff: (body, { t, at }) => {
    const it = tariffRowSchema.parse(body);
    return [
      [t('tariffs.from'), at(it.validFrom)],
      [t('tariffs.day'), formatClp(it.dayRate)],
      [t('tariffs.night'), formatClp(it.nightRate)],
      [t('tariffs.state'), it.withdrawnAt === null ? '' : t('tariffs.states.withdrawn')],
    ];
  },
  class: (body, { t }) => {
    const it = classRowSchema.parse(body);
    return [
      [t('tariffs.class'), it.name],
      [t('spots.prefers'), t(`spots.kinds.${it.spotKind}`)],
    ];
  },
  policy: (body, { t, at }) => {
    const it = policyRowSchema.parse(body);
    return [
      [t('tariffs.from'), at(it.validFrom)],
      ...policyFields(t, it.policy),
      [t('tariffs.state'), it.withdrawnAt === null ? '' : t('tariffs.states.withdrawn')],
    ];
  },
  agreement: (body, { t, zone }) => {
    const it = agreementRowSchema.parse(body);
    return [
      [t('agreements.agreement'), `${it.name} · ${it.code}`],
      [t('agreements.discount'), discountWords(t, it)],
      [t('agreements.merchant'), it.merchant ?? ''],
      [t('agreements.validity'), validityWords(t, it, zone)],
      [t('agreements.limits'), usesWords(t, it)],
      [t('agreements.scanCode'), it.scanCode ?? ''],
      [t('tariffs.state'), t(it.active ? 'agreements.on' : 'agreements.off')],
    ];
  },
  user: (body, { t }) => {
    const it = shownUser.parse(body);
    return [
      [t('people.name'), `${it.displayName} · ${it.username}`],
      [t('people.role'), roleName(t, { code: it.roleCode, name: it.roleCode, builtIn: true })],
      [t('people.status'), t(it.status === 'active' ? 'people.active' : 'people.suspended')],
    ];
  },
  role: (body, { t }) => {
    const it = roleRowSchema.parse(body);
    const names = it.permissions.map((one) => permissionName(t, one));
    return [
      [t('people.role'), roleName(t, it)],
      [t('boothRoles.may'), names.length === 0 ? t('boothRoles.nothing') : names.join(', ')],
    ];
  },
  zone: (body, { t }) => [[t('spots.zone'), zoneRowSchema.parse(body).name]],
  spot: (body, { t }) => {
    const it = spotRowSchema.parse(body);
    return [
      [t('spots.spot'), `${it.code} · ${t(`spots.kinds.${it.kind}`)}`],
      [t('tariffs.state'), it.retiredAt === null ? '' : t('spots.retired')],
    ];
  },
  message: (body, { t, at }) => {
    const it = messageRowSchema.parse(body);
    return [
      [t('messages.text'), it.text],
      [t('messages.from'), at(it.validFrom)],
      [t('messages.to'), it.validTo === null ? t('messages.noEnd') : at(it.validTo)],
    ];
  },
};

/**
 * Rows of a catalogue in words.
 * @param zone of the site, whose clock instants are told by; while it is not known, UTC
 */
export function useFieldWords(zone = 'UTC'): FieldWords {
  const { t } = useTranslation('hq');
  const at = (instant: number) => formatDateTime(instant, zone);
  return (kind, body) => {
    try {
      return KINDS[kind]?.(body, { t, at, zone }) ?? [];
    } catch {
      return [];
    }
  };
}
