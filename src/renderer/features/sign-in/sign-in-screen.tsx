import { DEMO_PIN } from '@shared/kernel/demo';
import type { AppState } from '@shared/contracts/app';
import { styled } from '@mui/material/styles';
import { useQueryClient } from '@tanstack/react-query';
import { useCall } from '@renderer/app/client';
import { NoticeBox } from '@ui/components/notice-box';
import { forgetWork } from '@renderer/features/operator/forget-work';
import { color, size, zoomed } from '@ui/theme/tokens';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { personByKey } from './choose-person';
import { lastPerson, rememberPerson } from './last-person';
import { NameTiles } from './name-tiles';
import { SignInHead } from './sign-in-head';
import { SignInPin } from './sign-in-pin';

const Root = styled('div')({
  height: '100%',
  display: 'grid',
  gridTemplateRows: 'auto minmax(0, 1fr)',
  background: color.canvas,
  [zoomed.low]: { display: 'block', overflowY: 'auto' },
  [zoomed.narrow]: { display: 'block', overflowY: 'auto' },
});

const Work = styled('main')({
  width: '100%',
  maxWidth: 1120,
  margin: '0 auto',
  padding: 'clamp(16px, 6vh, 96px) 32px 24px',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 360px',
  gridTemplateRows: 'auto minmax(0, 1fr)',
  columnGap: 56,
  rowGap: 16,
  alignContent: 'start',
  minHeight: 0,
  '& > *': { gridColumn: 1 },
  '& > form': { gridColumn: 2, gridRow: 2 },
  // On low screens the PIN begins beside the title, so that a notice fits above its digits.
  '@media (max-height: 760px)': { '& > form': { gridColumn: 2, gridRow: '1 / span 2' } },
  [zoomed.narrow]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto auto auto',
    '& > form': { gridColumn: 1, gridRow: 'auto' },
  },
  '& h1': { margin: 0, fontSize: 26, fontWeight: 700, letterSpacing: '-0.02em' },
  '& .how': { margin: '2px 0 0', color: color.inkSoft, fontSize: size.text },
});

/** Name tiles, PIN, clock, site, printer and network; nothing else. */
export function SignInScreen({ state }: { state: AppState }) {
  const { t } = useTranslation('signIn');
  const answer = useCall('access.tiles', {});
  const people = answer.data ?? [];
  const tiles = useRef<HTMLElement>(null);
  useFreshStart();
  const [picked, setPicked] = useState(lastPerson);
  const chosen = people.find((it) => it.userId === picked) ?? people[0] ?? null;
  const [typing, setTyping] = useState(true);
  const pinInput = useRef<HTMLInputElement>(null);
  const columns = people.length > 6 ? 2 : 1;

  const choose = (userId: string) => {
    setPicked(userId);
    rememberPerson(userId);
    pinInput.current?.focus();
  };
  // Letters and arrows choose a name from anywhere; digits only from the tiles, else they are the PIN.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const inPin = event.target === pinInput.current;
    if (inPin && /^\d$/.test(event.key)) return;
    if (event.key === 'Escape')
      tiles.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    const userId = personByKey(event.key, people, chosen?.userId ?? null, columns);
    if (userId === null) return;
    event.preventDefault();
    choose(userId);
  };

  return (
    <Root
      onKeyDown={onKeyDown}
      onFocus={(event) => setTyping(event.target instanceof HTMLInputElement)}
    >
      <SignInHead state={state} />
      <Work ref={tiles}>
        <div>
          <h1>{t('title')}</h1>
          <p className="how">
            {t(typing ? 'chooseHint' : 'chooseHintTiles')}
            {state.site?.demo && ` · ${t('demoPin', { pin: DEMO_PIN })}`}
          </p>
        </div>
        {answer.data && !chosen ? (
          <NoticeBox what={t('nobody')} next={t('nobodyThen')} />
        ) : (
          <NameTiles
            people={people}
            chosen={chosen?.userId ?? null}
            columns={columns}
            caps={typing ? 'initials' : 'numbers'}
            onChoose={choose}
          />
        )}
        {chosen && <SignInPin key={chosen.userId} person={chosen} inputRef={pinInput} />}
      </Work>
    </Root>
  );
}

/** Nothing that an earlier person saw is shown to the next. */
function useFreshStart(): void {
  const client = useQueryClient();
  useEffect(() => {
    forgetWork();
    const kept = ['app.state', 'access.tiles'];
    client.removeQueries({ predicate: (it) => !kept.includes(String(it.queryKey[0])) });
  }, [client]);
}
