import { Action } from '@ui/components/action';
import { NoticeBox } from '@ui/components/notice-box';
import { Field } from '@ui/components/field';
import { SectionTitle } from '@ui/components/section-title';
import { useTranslation } from 'react-i18next';
import { nextId } from './classes-step';
import type { SpotRowDraft } from './draft';
import { Rows } from './grid';
import { KindSelect } from './kind-select';
import { SpotsMap } from './spots-map';
import { previewSpots } from './spots-preview';
import type { StepProps } from './step-props';

const COLUMNS = { gridTemplateColumns: '1.6fr 0.8fr 0.8fr 0.8fr 1.1fr 96px' };

export function SpotsStep({ draft, edit, problemAt }: StepProps) {
  const { t } = useTranslation('firstRun');
  const { spots } = draft;
  const preview = previewSpots(spots);
  const change = (id: number, part: Partial<SpotRowDraft>) =>
    edit({ spots: spots.map((it) => (it.id === id ? { ...it, ...part } : it)) });
  const add = () => edit({ spots: [...spots, followingRow(spots)] });
  const number = (text: string) => text.replace(/\D/g, '').slice(0, 4);
  return (
    <div>
      <Rows>
        {spots.map((it, i) => (
          <div
            key={it.id}
            className="row"
            style={COLUMNS}
            role="group"
            aria-label={t('spots.row', { number: i + 1 })}
          >
            <Field
              label={t('spots.zone')}
              autoFocus={i === spots.length - 1}
              maxLength={40}
              value={it.zone}
              problem={problemAt(`spots.${i}.zone`)}
              onChange={(event) => change(it.id, { zone: event.target.value })}
            />
            <Field
              label={t('spots.prefix')}
              mono
              maxLength={4}
              value={it.prefix}
              problem={problemAt(`spots.${i}.prefix`)}
              onChange={(event) => change(it.id, { prefix: event.target.value.toUpperCase() })}
            />
            <Field
              label={t('spots.from')}
              inputMode="numeric"
              value={it.from}
              problem={problemAt(`spots.${i}.from`)}
              onChange={(event) => change(it.id, { from: number(event.target.value) })}
            />
            <Field
              label={t('spots.to')}
              inputMode="numeric"
              value={it.to}
              problem={problemAt(`spots.${i}.to`)}
              onChange={(event) => change(it.id, { to: number(event.target.value) })}
            />
            <KindSelect
              label={t('spots.kind')}
              value={it.kind}
              onChange={(kind) => change(it.id, { kind })}
            />
            <Action
              disabled={spots.length === 1}
              label={t('spots.remove', { name: `${it.prefix}${it.from}–${it.prefix}${it.to}` })}
              onClick={() => edit({ spots: spots.filter((other) => other.id !== it.id) })}
            >
              {t('spots.removeShort')}
            </Action>
          </div>
        ))}
        <div className="add">
          <Action onClick={add} disabled={spots.length >= 50}>
            {t('spots.add')}
          </Action>
        </div>
      </Rows>
      {preview.repeated.length > 0 && (
        <NoticeBox
          what={t('problems.repeated')}
          next={t('spots.repeated', { codes: preview.repeated.slice(0, 12).join(', ') })}
        />
      )}
      <SectionTitle note={t('spots.total', { count: preview.total })}>
        {t('spots.preview')}
      </SectionTitle>
      <SpotsMap preview={preview} />
    </div>
  );
}

/** A new row begins with the next letter, so that nothing repeats. */
export function followingRow(rows: readonly SpotRowDraft[]): SpotRowDraft {
  const last = rows.at(-1);
  const letter = /^[A-Y]$/.test(last?.prefix ?? '') ? (last?.prefix.charCodeAt(0) ?? 64) + 1 : null;
  return {
    id: nextId(rows),
    zone: last?.zone ?? '',
    prefix: letter === null ? '' : String.fromCharCode(letter),
    from: '1',
    to: '10',
    kind: last?.kind ?? 'car',
  };
}
