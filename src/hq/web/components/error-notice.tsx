import { errorWords } from '@hq/web/app/error-words';
import { asRefusal } from '@hq/web/app/refusal';
import { NoticeBox } from '@ui/components/notice-box';
import { useTranslation } from 'react-i18next';

/** A refusal in place; nothing while there is none. */
export function ErrorNotice({ error }: { error: unknown }) {
  useTranslation('hq');
  if (error === null || error === undefined) return null;
  const { what, next } = errorWords(asRefusal(error));
  return <NoticeBox what={what} next={next} />;
}
