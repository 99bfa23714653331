import { CheckList } from '@hq/web/components/check-list';
import { FieldSet } from '@hq/web/components/field-set';
import { ChangeFrame } from '@hq/web/features/catalogue/change-frame';
import type { NewSheetProps } from '@hq/web/features/catalogue/new-sheets';
import { SPOT_KINDS } from '@shared/kernel/spot-kinds';
import type { SpotKind } from '@shared/kernel/spot-kinds';
import type { FeedRow } from '@shared/sync/feed';
import type { Catalogue } from '@shared/hq/catalogue';
import { Choice } from '@ui/components/choice';
import { Field, SelectField } from '@ui/components/field';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spotCodesOf } from './spot-codes';

type Zone = Catalogue['zones'][number];
type Spot = FeedRow<'spot'>;

/** New spots of a zone, or a new zone. */
export function NewSpotsSheet({ catalogue, onClose }: NewSheetProps) {
  const { t } = useTranslation('hq');
  const [what, setWhat] = useState<'spots' | 'zone'>('spots');
  const [zone, setZone] = useState(catalogue.zones[0]?.name ?? '');
  const [spotKind, setKind] = useState<SpotKind>('car');
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const codes = spotCodesOf(text);
  const made = codes === null ? null : { kind: 'spots' as const, zone, spotKind, codes };
  const newZone = name.trim() === '' ? null : { kind: 'zone' as const, name: name.trim() };
  return (
    <ChangeFrame
      title={t('managed.make.spots')}
      part="spots"
      at={[catalogue.siteId]}
      change={what === 'zone' ? newZone : made}
      onClose={onClose}
    >
      <Choice
        label={t('spots.what')}
        value={what}
        onChange={setWhat}
        options={[
          { value: 'spots', label: t('spots.newSpots') },
          { value: 'zone', label: t('spots.newZone') },
        ]}
      />
      {what === 'zone' ? (
        <Field
          label={t('spots.zone')}
          required
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      ) : (
        <>
          <ZoneField zones={catalogue.zones} value={zone} onChange={setZone} />
          <KindField value={spotKind} onChange={setKind} />
          <Field
            label={t('spots.codes')}
            hint={
              codes === null ? t('spots.codesHint') : t('spots.codesCount', { count: codes.length })
            }
            problem={text !== '' && codes === null ? t('spots.codesWrong') : null}
            mono
            required
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </>
      )}
    </ChangeFrame>
  );
}

/** Another code, zone or kind for a spot. */
export function SpotSheet({ catalogue, spot, onClose }: NewSheetProps & { readonly spot: Spot }) {
  const { t } = useTranslation('hq');
  const own = catalogue.zones.find(({ id }) => id === spot.zoneId)?.name ?? '';
  const [code, setCode] = useState(spot.code);
  const [zone, setZone] = useState(own);
  const [spotKind, setKind] = useState(spot.kind);
  const ready = spotCodesOf(code)?.length === 1;
  const change = {
    kind: 'change_spot' as const,
    code: spot.code,
    spotKind,
    ...(code.trim() !== spot.code && { newCode: code.trim() }),
    ...(zone !== own && { zone }),
  };
  return (
    <ChangeFrame
      title={t('spots.changeOne', { code: spot.code })}
      part="spots"
      at={[catalogue.siteId]}
      among={[catalogue.siteId]}
      change={ready ? change : null}
      onClose={onClose}
    >
      <Field
        label={t('spots.code')}
        mono
        required
        maxLength={8}
        problem={ready ? null : t('spots.codesWrong')}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <ZoneField zones={catalogue.zones} value={zone} onChange={setZone} />
      <KindField value={spotKind} onChange={setKind} />
    </ChangeFrame>
  );
}

interface ZoneProps extends NewSheetProps {
  readonly zone: Zone;
}

/** Another name for a zone. */
export function ZoneSheet({ catalogue, zone, onClose }: ZoneProps) {
  const { t } = useTranslation('hq');
  const [name, setName] = useState(zone.name);
  const words = name.trim();
  return (
    <ChangeFrame
      title={t('spots.renameOne', { zone: zone.name })}
      part="spots"
      at={[catalogue.siteId]}
      change={words === '' ? null : { kind: 'change_zone', zone: zone.name, name: words }}
      onClose={onClose}
    >
      <Field
        label={t('spots.zone')}
        autoFocus
        required
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </ChangeFrame>
  );
}

/** Takes spots of a zone off the plan; without any, the zone itself. */
export function RemoveSheet({ catalogue, zone, onClose }: ZoneProps) {
  const { t } = useTranslation('hq');
  const [codes, setCodes] = useState<string[]>([]);
  const spots = zone.spots.filter(({ retiredAt }) => retiredAt === null);
  const removal = codes.length === 0 ? null : { kind: 'remove_spots' as const, codes };
  return (
    <ChangeFrame
      title={t('spots.removeOf', { zone: zone.name })}
      part="spots"
      at={[catalogue.siteId]}
      among={[catalogue.siteId]}
      change={spots.length === 0 ? { kind: 'remove_zone', zone: zone.name } : removal}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>
        {t(spots.length === 0 ? 'spots.removeZoneMeans' : 'spots.removeMeans')}
      </p>
      {spots.length > 0 && (
        <FieldSet legend={t('spots.title')}>
          <CheckList
            label={t('spots.title')}
            options={spots.map(({ code }) => ({ value: code, label: code }))}
            value={codes}
            onChange={setCodes}
          />
        </FieldSet>
      )}
    </ChangeFrame>
  );
}

interface ZoneFieldProps {
  readonly zones: readonly Zone[];
  readonly value: string;
  readonly onChange: (zone: string) => void;
}

function ZoneField({ zones, value, onChange }: ZoneFieldProps) {
  const { t } = useTranslation('hq');
  return (
    <SelectField
      label={t('spots.zone')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {zones.map(({ id, name }) => (
        <option key={id} value={name}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function KindField(props: {
  readonly value: SpotKind;
  readonly onChange: (kind: SpotKind) => void;
}) {
  const { t } = useTranslation('hq');
  return (
    <SelectField
      label={t('spots.kind')}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value as SpotKind)}
    >
      {SPOT_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {t(`spots.kinds.${kind}`)}
        </option>
      ))}
    </SelectField>
  );
}
