import { styled } from '@mui/material/styles';
import { KeyHint } from '@ui/components/key-hint';
import { SectionTitle } from '@ui/components/section-title';
import { SideSheet } from '@renderer/components/side-sheet';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { listed } from './shortcuts';
import { useShortcutList } from './use-shortcuts';

const Keys = styled('dl')({
  display: 'grid',
  gridTemplateColumns: '84px 1fr 84px 1fr',
  columnGap: 8,
  rowGap: 10,
  margin: 0,
  alignItems: 'baseline',
  '& dt': { display: 'flex' },
  '& dd': { margin: 0 },
});

const Advice = styled('ul')({
  margin: 0,
  padding: '0 0 0 18px',
  display: 'grid',
  gap: 6,
  color: color.inkSoft,
  fontSize: size.text,
});

/** Odd cases at the barrier, most frequent first. */
const BOOTH_ADVICE = [
  'lost',
  'damaged',
  'wrongPlate',
  'wrongSpot',
  'short',
  'wrongCharge',
  'blocked',
] as const;

export default function HelpSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { t: booth } = useTranslation('operator');
  const keys = listed(useShortcutList()).filter((it) => it.key && !it.disabled);
  return (
    <SideSheet
      title={t('help.title')}
      subtitle={t('help.intro')}
      onClose={onClose}
      reading
      width={760}
    >
      <Keys>
        {keys.map((it) => (
          <KeyRow key={it.id} cap={it.key ?? ''} label={it.label} />
        ))}
      </Keys>
      <SectionTitle>{t('help.always')}</SectionTitle>
      <Keys>
        <KeyRow cap="Enter" label={t('help.enter')} />
        <KeyRow cap="Esc" label={t('help.esc')} />
        <KeyRow cap="← ↑ ↓ →" label={t('help.arrows')} />
        <KeyRow cap={t('help.scan')} label={t('help.scanMeaning')} />
      </Keys>
      <SectionTitle>{t('help.odd')}</SectionTitle>
      <Advice>
        {BOOTH_ADVICE.map((it) => (
          <li key={it}>{booth(`help.${it}`)}</li>
        ))}
        <li>{t('help.oddPrinter')}</li>
        <li>{t('help.oddNetwork')}</li>
        <li>{t('help.oddPower')}</li>
      </Advice>
    </SideSheet>
  );
}

function KeyRow({ cap, label }: { cap: string; label: string }) {
  return (
    <>
      <dt aria-label={cap}>
        <KeyHint keys={cap} />
      </dt>
      <dd>{label}</dd>
    </>
  );
}
