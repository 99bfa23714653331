import { styled } from '@mui/material/styles';
import { useAction, useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { color, size } from '@ui/theme/tokens';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const Root = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: 16,
  alignItems: 'center',
  padding: '16px 0',
  '& progress': {
    width: '100%',
    height: 10,
    appearance: 'none',
    border: 0,
    borderRadius: 5,
    overflow: 'hidden',
    background: color.line,
  },
  '& progress::-webkit-progress-bar': { background: color.line },
  '& progress::-webkit-progress-value': { background: color.accent },
  '& p': { margin: '0 0 6px', color: color.inkSoft, fontSize: size.secondary },
});

/** Most reports are there before this: nothing flickers. */
const PATIENCE_MS = 250;

/** How far a long report is, and the way out of it. */
export function Running() {
  const { t } = useTranslation('reports');
  const [shown, setShown] = useState(false);
  const { data } = useCall('reports.progress', {}, { staleTime: 0 });
  const cancel = useAction('reports.cancel');
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const progress = data?.progress ?? 0;
  const words = t('running', { progress });
  return (
    <Root>
      <div>
        <p role="status">{words}</p>
        <progress max={100} value={progress} aria-label={words} />
      </div>
      <Action onClick={() => cancel.mutate({ requestId: null })}>{t('cancel')}</Action>
    </Root>
  );
}
