import type { Asked } from '@hq/web/app/ask';
import { useMutation } from '@tanstack/react-query';
import type { Endpoint } from '@shared/hq/endpoint';
import { EXPORT_FORMATS } from '@shared/hq/exports';
import { Action } from '@ui/components/action';
import { usePreferences } from '@ui/preferences';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from './error-notice';
import { saveFile } from './save-file';

interface Props<E extends Endpoint> {
  readonly call: E;
  /** Without format and language; `null`: not yet known what. */
  readonly query: object | null;
  /** The name without its ending. */
  readonly name: string;
}

/** Saving what is shown; always the last of the page's actions. */
export function ExportButtons<E extends Endpoint>({ call, query, name }: Props<E>) {
  const { t } = useTranslation('hq');
  const language = usePreferences((it) => it.language);
  const save = useMutation({
    mutationFn: (format: string) =>
      saveFile(call, { query: { ...query, format, language } } as Asked<E>, `${name}.${format}`),
  });
  return (
    <>
      {EXPORT_FORMATS.map((format) => (
        <Action
          key={format}
          disabled={query === null || save.isPending}
          label={t('exports.save', { format: format.toUpperCase() })}
          onClick={() => save.mutate(format)}
        >
          {format.toUpperCase()}
        </Action>
      ))}
      <ErrorNotice error={save.error} />
    </>
  );
}
