import { asCallError } from '@renderer/app/call-error';
import { errorWords } from '@renderer/app/error-words';
import { useZone } from '@renderer/app/state';
import { NoticeBox } from '@ui/components/notice-box';
import { useTranslation } from 'react-i18next';

/** A refusal in the operator's words, in place: what happened, what was kept, what to do next. */
export function ErrorNotice({ error }: { error: unknown }) {
  useTranslation('errors');
  const zone = useZone();
  if (error === null || error === undefined) return null;
  const { what, next } = errorWords(asCallError(error), zone);
  return <NoticeBox what={what} next={next} />;
}
