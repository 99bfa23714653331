import { useAnswer } from '@hq/web/app/queries';
import { useMe } from '@hq/web/app/use-me';
import { Answer } from '@hq/web/components/answer';
import { DataTable } from '@hq/web/components/data-table';
import { instantHere } from '@hq/web/components/instant';
import type { PickedSite } from '@hq/web/components/site-picker';
import { useSitesSaid } from '@hq/web/components/sites-said';
import { State } from '@hq/web/components/state';
import { PEOPLE_PATH, peopleSchema } from '@shared/hq/people';
import type { HqPerson } from '@shared/hq/people';
import { RowAction } from '@hq/web/components/row-action';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonSheet } from './person-sheet';

export function People({ sites }: { sites: readonly PickedSite[] }) {
  const { t } = useTranslation('hq');
  const me = useMe();
  const said = useSitesSaid(sites);
  const [open, setOpen] = useState<HqPerson | null>(null);
  const people = useAnswer(peopleSchema, PEOPLE_PATH);
  return (
    <>
      <Answer query={people}>
        {(rows) => (
          <DataTable
            label={t('people.title')}
            rows={rows}
            rowKey={(it) => it.id}
            columns={[
              {
                key: 'name',
                label: t('people.name'),
                by: (it) => it.displayName,
                render: (it) => (
                  <>
                    {it.displayName}
                    {it.id === me.id && <span className="soft"> · {t('people.you')}</span>}
                  </>
                ),
              },
              {
                key: 'username',
                label: t('signIn.username'),
                by: (it) => it.username,
                render: (it) => it.username,
              },
              {
                key: 'role',
                label: t('people.role'),
                by: (it) => it.role,
                render: (it) => t(`people.roles.${it.role}`),
              },
              { key: 'sites', label: t('sites.title'), render: (it) => said(it.siteIds) },
              {
                key: 'status',
                label: t('people.status'),
                by: (it) => it.status,
                render: (it) => <Status person={it} />,
              },
              {
                key: 'access',
                label: t('people.lastAccess'),
                by: (it) => it.lastAccessAt,
                render: (it) =>
                  it.lastAccessAt === null ? t('age.never') : instantHere(it.lastAccessAt),
              },
              {
                key: 'do',
                label: t('people.change'),
                quiet: true,
                number: true,
                render: (it) => (
                  <RowAction
                    label={t('people.changeOne', { name: it.displayName })}
                    onClick={() => setOpen(it)}
                  >
                    {t('people.change')}
                  </RowAction>
                ),
              },
            ]}
          />
        )}
      </Answer>
      {open && <PersonSheet person={open} sites={sites} onClose={() => setOpen(null)} />}
    </>
  );
}

function Status({ person }: { person: HqPerson }) {
  const { t } = useTranslation('hq');
  if (person.status === 'suspended') {
    return <State tone="attention">{t('people.suspended')}</State>;
  }
  return (
    <State tone="good">{t(person.mustChangePassword ? 'people.activeNew' : 'people.active')}</State>
  );
}
