import { instantHere } from '@hq/web/components/instant';
import { QrPicture } from '@hq/web/components/qr-picture';
import type { EnrolmentCode } from '@shared/hq/enrolment';
import { styled } from '@mui/material/styles';
import { color, font, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Card = styled('div')({
  display: 'grid',
  justifyItems: 'center',
  gap: 18,
  padding: '28px 20px',
  border: `1px solid ${color.line}`,
  borderRadius: radius.panel,
  background: color.sunken,
  '& output': {
    fontFamily: font.mono,
    fontSize: size.plateField,
    fontWeight: 650,
    letterSpacing: '0.04em',
    lineHeight: 1.1,
    textAlign: 'center',
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
  '& p': { margin: 0, color: color.inkSoft, textAlign: 'center' },
});

const Steps = styled('ol')({ margin: 0, paddingLeft: 20, display: 'grid', gap: 6 });

/** The code, large enough to be read over the telephone, and to be scanned. */
export function CodeCard({ code }: { code: EnrolmentCode }) {
  const { t } = useTranslation('hq');
  return (
    <>
      <Card>
        <output aria-label={t('terminals.code')}>{code.code}</output>
        <QrPicture text={code.qr} label={t('terminals.qr')} />
        <p>{t('terminals.codeUntil', { at: instantHere(code.expiresAt) })}</p>
      </Card>
      <Steps>
        <li>{t('terminals.step1')}</li>
        <li>{t('terminals.step2')}</li>
        <li>{t('terminals.step3')}</li>
      </Steps>
    </>
  );
}
