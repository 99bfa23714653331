import type { AppState } from '@shared/contracts/app';
import { formatBytes } from '@shared/kernel/bytes';
import { styled } from '@mui/material/styles';
import { useAppState } from '@renderer/app/state';
import { Panel } from '@ui/components/panel';
import { Pill } from '@ui/components/pill';
import type { PillTone } from '@ui/components/pill';
import { color, size, zoomed } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: '200px 230px minmax(0, 1fr)',
  gap: 20,
  alignItems: 'center',
  minHeight: 56,
  padding: '8px 16px',
  borderTop: `1px solid ${color.line}`,
  '&:first-of-type': { borderTop: 0 },
  '& dt': { fontWeight: 650 },
  '& dd': { margin: 0, display: 'flex' },
  '& .then': { fontSize: size.secondary, color: color.inkSoft },
  [zoomed.narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: 4 },
});

const FACTS = ['file', 'chain', 'clock', 'disk', 'stop'] as const;
type Fact = (typeof FACTS)[number];

/** What was looked at while the program started and since, each with what to do about it. */
export function MachineCare() {
  const { t } = useTranslation('backups');
  const state = useAppState();
  if (!state) return null;
  return (
    <Panel>
      <dl style={{ margin: 0 }}>
        {FACTS.map((fact) => {
          const { tone, say } = standingOf(state, fact);
          return (
            <Row key={fact}>
              <dt>{t(`care.${fact}.name`)}</dt>
              <dd>
                <Pill tone={tone}>
                  {t(`care.says.${say}`, { size: formatBytes(state.care.diskFree ?? 0) })}
                </Pill>
              </dd>
              <dd className="then">{t(`care.then.${say}`)}</dd>
            </Row>
          );
        })}
      </dl>
    </Panel>
  );
}

function standingOf(state: AppState, fact: Fact) {
  const { care } = state;
  switch (fact) {
    case 'file':
      return FILE[care.file];
    case 'chain':
      return state.chainBroken ? said('trouble', 'chainBroken') : said('good', 'chainWhole');
    case 'clock':
      return CLOCK[state.clock];
    case 'disk':
      if (care.diskFree === null) return said('quiet', 'diskUnknown');
      return state.diskLow ? said('trouble', 'diskLow') : said('good', 'diskFree');
    default:
      return care.uncleanStop ? said('attention', 'cutOff') : said('good', 'closedWell');
  }
}

const said = <Say extends string>(tone: PillTone, say: Say) => ({ tone, say });

const FILE = {
  unchecked: said('quiet', 'fileUnchecked'),
  sound: said('good', 'fileSound'),
  damaged: said('trouble', 'fileDamaged'),
} as const;

const CLOCK = {
  ok: said('good', 'clockRight'),
  back: said('trouble', 'clockBack'),
  jumped: said('attention', 'clockJumped'),
} as const;
