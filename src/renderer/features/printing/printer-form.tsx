import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { Field, SelectField } from '@ui/components/field';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { PRINTER_KINDS } from './printer-draft';
import type { PrinterDraft } from './printer-draft';

const Grid = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: 16,
  '& .wide': { gridColumn: '1 / -1' },
  '& .meaning': { margin: '6px 0 0', color: color.inkSoft, fontSize: size.secondary },
});

interface Props {
  readonly draft: PrinterDraft;
  readonly onChange: (draft: PrinterDraft) => void;
  readonly autoFocus?: boolean;
}

/** How this booth reaches its printer. */
export function PrinterForm({ draft, onChange, autoFocus = false }: Props) {
  const { t } = useTranslation('printing');
  const set = (change: Partial<PrinterDraft>) => onChange({ ...draft, ...change });
  return (
    <Grid>
      <div className="wide">
        <SelectField
          label={t('form.kind')}
          hint={t(`form.meaning.${draft.kind}`)}
          autoFocus={autoFocus}
          value={draft.kind}
          onChange={(it) => set({ kind: it.target.value as PrinterDraft['kind'] })}
        >
          {PRINTER_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`form.${kind}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <Where draft={draft} set={set} />
      {draft.kind !== 'none' && <Paper draft={draft} set={set} />}
    </Grid>
  );
}

interface PartProps {
  readonly draft: PrinterDraft;
  readonly set: (change: Partial<PrinterDraft>) => void;
}

function Where({ draft, set }: PartProps) {
  const { t } = useTranslation('printing');
  switch (draft.kind) {
    case 'network':
      return (
        <>
          <Field
            label={t('form.host')}
            hint={t('form.hostHint')}
            mono
            value={draft.host}
            onChange={(it) => set({ host: it.target.value })}
          />
          <Field
            label={t('form.port')}
            mono
            inputMode="numeric"
            value={draft.port}
            onChange={(it) => set({ port: it.target.value.replace(/\D/g, '').slice(0, 5) })}
          />
        </>
      );
    case 'device':
      return (
        <div className="wide">
          <Field
            label={t('form.path')}
            hint={t('form.pathHint')}
            mono
            value={draft.path}
            onChange={(it) => set({ path: it.target.value })}
          />
        </div>
      );
    case 'raw_queue':
      return (
        <div className="wide">
          <SystemPrinters
            label={t('form.queue')}
            value={draft.queue}
            onChange={(queue) => set({ queue })}
          />
        </div>
      );
    case 'system':
      return (
        <div className="wide">
          <SystemPrinters
            label={t('form.name')}
            value={draft.name}
            onChange={(name) => set({ name })}
          />
        </div>
      );
    case 'pdf':
      return (
        <div className="wide">
          <Field
            label={t('form.folder')}
            hint={t('form.folderHint')}
            mono
            value={draft.folder}
            onChange={(it) => set({ folder: it.target.value })}
          />
        </div>
      );
    default:
      return null;
  }
}

/** One of the printers of this PC; where none is found, its name can be typed. */
function SystemPrinters(props: { label: string; value: string; onChange: (name: string) => void }) {
  const { t } = useTranslation('printing');
  const { label, value, onChange } = props;
  const printers = useCall('printing.systemPrinters', {}).data ?? [];
  if (printers.length === 0) {
    return <Field label={label} value={value} onChange={(it) => onChange(it.target.value)} />;
  }
  const known = printers.some((it) => it.name === value);
  return (
    <SelectField label={label} value={value} onChange={(it) => onChange(it.target.value)}>
      {!known && <option value={value}>{value || t('form.nameNone')}</option>}
      {printers.map((it) => (
        <option key={it.name} value={it.name}>
          {it.description ? `${it.name} · ${it.description}` : it.name}
        </option>
      ))}
    </SelectField>
  );
}

function Paper({ draft, set }: PartProps) {
  const { t } = useTranslation('printing');
  return (
    <>
      <SelectField
        label={t('form.columns')}
        value={draft.columns}
        onChange={(it) => set({ columns: Number(it.target.value) as PrinterDraft['columns'] })}
      >
        <option value={48}>{t('form.columns48')}</option>
        <option value={42}>{t('form.columns42')}</option>
        <option value={32}>{t('form.columns32')}</option>
      </SelectField>
      <SelectField
        label={t('form.drawer')}
        value={draft.drawer}
        onChange={(it) => set({ drawer: it.target.value as PrinterDraft['drawer'] })}
      >
        <option value="none">{t('form.drawerNone')}</option>
        <option value="pin2">{t('form.drawerPin2')}</option>
        <option value="pin5">{t('form.drawerPin5')}</option>
      </SelectField>
      <SelectField
        label={t('form.cut')}
        value={draft.cut}
        onChange={(it) => set({ cut: it.target.value as PrinterDraft['cut'] })}
      >
        <option value="partial">{t('form.cutPartial')}</option>
        <option value="full">{t('form.cutFull')}</option>
        <option value="none">{t('form.cutNone')}</option>
      </SelectField>
    </>
  );
}
