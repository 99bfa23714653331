import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Panel } from '@ui/components/panel';
import { zoomed } from '@ui/theme/tokens';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPerson } from './new-person';
import { PeopleTable } from './people-table';
import { PersonPanel } from './person-panel';

const Columns = styled('div')({
  display: 'grid',
  minHeight: 0,
  gridTemplateColumns: 'minmax(0, 1fr) 400px',
  gap: 24,
  '& > *': { minHeight: 0, overflowY: 'auto' },
  [zoomed.narrow]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > *': { overflowY: 'visible' },
  },
});

const Detail = styled(Panel)({
  padding: 20,
  alignSelf: 'start',
  maxHeight: '100%',
  '& > *': { display: 'grid', gap: 16 },
});

const NEW = 'new';

/** Everybody of the site on the left; who is chosen, or new, on the right. */
export default function PeopleArea() {
  const { t } = useTranslation('people');
  const people = useCall('users.list', {});
  const roles = useCall('roles.list', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [created, setCreated] = useState<string | null>(null);
  const detail = useRef<HTMLDivElement>(null);
  const list = people.data ?? [];
  const person = list.find((it) => it.userId === chosen);
  const suspended = list.filter((it) => it.status === 'suspended').length;
  const note =
    t('note', { count: list.length - suspended }) +
    (suspended > 0 ? t('suspendedToo', { count: suspended }) : '');
  // The one with the focus is the one that is shown.
  const backToList = () => document.querySelector<HTMLElement>('[data-person]')?.focus();
  const finish = (userId: string) => {
    setCreated(userId);
    setChosen(userId);
  };
  const enter = () => detail.current?.querySelector<HTMLElement>('input')?.focus();
  return (
    <AreaPage
      title={t('title')}
      note={people.data && note}
      filled
      actions={
        <Action edits onClick={() => setChosen(NEW)}>
          {t('add')}
        </Action>
      }
    >
      <Columns>
        <div>
          <ErrorNotice error={people.error ?? roles.error} />
          <PeopleTable people={list} chosen={chosen} onChoose={setChosen} onEnter={enter} />
        </div>
        <Detail ref={detail} aria-live="polite">
          {chosen === NEW && roles.data ? (
            <NewPerson roles={roles.data} onCreated={finish} onClose={backToList} />
          ) : person && roles.data ? (
            <PersonPanel
              key={person.userId}
              person={person}
              roles={roles.data}
              fresh={person.userId === created}
            />
          ) : (
            <EmptyState title={t('pickTitle')}>{t('pickHint')}</EmptyState>
          )}
        </Detail>
      </Columns>
    </AreaPage>
  );
}
