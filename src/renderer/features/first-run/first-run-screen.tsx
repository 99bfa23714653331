import { styled } from '@mui/material/styles';
import { color } from '@ui/theme/tokens';
import { useAppState } from '@renderer/app/state';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Arriving } from './arriving';
import { Assistant } from './assistant';
import { newDraft } from './draft';
import { JoinSite } from './join-site';
import { useFirstRun } from './store';
import { Welcome } from './welcome';

const Root = styled('div')({
  height: '100%',
  display: 'grid',
  gridTemplateRows: 'minmax(0, 1fr)',
  overflowY: 'auto',
  background: color.canvas,
});

export default function FirstRunScreen() {
  const { t } = useTranslation('firstRun');
  const draft = useFirstRun((it) => it.draft);
  const begin = useFirstRun((it) => it.begin);
  const [way, setWay] = useState<'set_up' | 'join' | null>(null);
  const state = useAppState();
  const setUp = () => {
    begin(
      newDraft({
        car: t('classes.car'),
        motorcycle: t('classes.motorcycle'),
        zone: t('spots.defaultZone'),
        terminal: t('company.terminalNameDefault'),
      }),
    );
    setWay('set_up');
  };
  const leave = () => setWay(null);
  return <Root>{screen()}</Root>;

  function screen() {
    // This PC is a booth of a site already, whose data is still on its way.
    if (state?.terminal) return <Arriving sync={state.sync} />;
    if (way === 'join') return <JoinSite onLeave={leave} />;
    if (way === 'set_up' && draft) return <Assistant draft={draft} onLeave={leave} />;
    return <Welcome onSetUp={setUp} onJoin={() => setWay('join')} />;
  }
}
