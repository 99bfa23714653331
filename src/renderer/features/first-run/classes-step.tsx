import { Action } from '@ui/components/action';
import { Field } from '@ui/components/field';
import { useTranslation } from 'react-i18next';
import type { ClassDraft } from './draft';
import { Rows } from './grid';
import { KindSelect } from './kind-select';
import type { StepProps } from './step-props';

const COLUMNS = { gridTemplateColumns: '1.4fr 1fr 1fr 1fr 96px' };

export function ClassesStep({ draft, edit, problemAt }: StepProps) {
  const { t } = useTranslation('firstRun');
  const { classes } = draft;
  const change = (id: number, part: Partial<ClassDraft>) =>
    edit({ classes: classes.map((it) => (it.id === id ? { ...it, ...part } : it)) });
  const add = () =>
    edit({
      classes: [
        ...classes,
        { id: nextId(classes), name: '', spotKind: 'car', dayRate: '', nightRate: '' },
      ],
    });
  const pesos = (text: string) => text.replace(/\D/g, '').slice(0, 7);
  return (
    <Rows>
      {classes.map((it, i) => (
        <div
          key={it.id}
          className="row"
          style={COLUMNS}
          role="group"
          aria-label={t('classes.row', { number: i + 1 })}
        >
          <Field
            label={t('classes.name')}
            autoFocus={i === 0 || it.name === ''}
            maxLength={40}
            value={it.name}
            problem={problemAt(`classes.${i}.name`)}
            onChange={(event) => change(it.id, { name: event.target.value })}
          />
          <KindSelect
            label={t('classes.kind')}
            value={it.spotKind}
            onChange={(spotKind) => change(it.id, { spotKind })}
          />
          <Field
            label={t('classes.dayRate')}
            inputMode="numeric"
            value={it.dayRate}
            problem={problemAt(`classes.${i}.dayRate`)}
            onChange={(event) => change(it.id, { dayRate: pesos(event.target.value) })}
          />
          <Field
            label={t('classes.nightRate')}
            inputMode="numeric"
            value={it.nightRate}
            problem={problemAt(`classes.${i}.nightRate`)}
            onChange={(event) => change(it.id, { nightRate: pesos(event.target.value) })}
          />
          <Action
            disabled={classes.length === 1}
            label={t('classes.remove', { name: it.name })}
            onClick={() => edit({ classes: classes.filter((other) => other.id !== it.id) })}
          >
            {t('classes.removeShort')}
          </Action>
        </div>
      ))}
      <div className="add">
        <Action onClick={add} disabled={classes.length >= 20}>
          {t('classes.add')}
        </Action>
      </div>
    </Rows>
  );
}

/** One more than the highest: ids are only for the screen. */
export function nextId(rows: readonly { readonly id: number }[]): number {
  return Math.max(0, ...rows.map((it) => it.id)) + 1;
}
