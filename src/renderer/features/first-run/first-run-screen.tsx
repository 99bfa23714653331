import { styled } from '@mui/material/styles';
import { color } from '@renderer/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Assistant } from './assistant';
import { newDraft } from './draft';
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
  const [working, setWorking] = useState(false);
  const setUp = () => {
    begin(
      newDraft({
        car: t('classes.car'),
        motorcycle: t('classes.motorcycle'),
        zone: t('spots.defaultZone'),
        terminal: t('company.terminalNameDefault'),
      }),
    );
    setWorking(true);
  };
  return (
    <Root>
      {working && draft ? (
        <Assistant draft={draft} onLeave={() => setWorking(false)} />
      ) : (
        <Welcome onSetUp={setUp} />
      )}
    </Root>
  );
}
