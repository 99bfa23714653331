import { useQueryFact } from '@hq/web/app/navigation';
import { usePages } from '@hq/web/app/queries';
import { FilterSelect, Filters } from '@hq/web/components/filters';
import { SearchField } from '@hq/web/components/search-field';
import { State } from '@hq/web/components/state';
import { useSettled } from '@hq/web/components/use-settled';
import { PagedTable } from '@hq/web/components/paged-table';
import { listSessions } from '@shared/hq/sessions';
import type { SiteToday } from '@shared/hq/sites';
import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { formatDateTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';

const SHOWN = ['entered', 'open'] as const;
type Shown = (typeof SHOWN)[number];

/** The cars that came on the day, or all that are inside now. */
export function Stays({ site, date }: { site: SiteToday; date: string }) {
  const { t } = useTranslation('hq');
  const [text, setText] = useQueryFact('find');
  const [asked, setShown] = useQueryFact('shown');
  const shown: Shown = asked === 'open' ? 'open' : 'entered';
  const plate = useSettled(text.trim());
  const stays = usePages(
    listSessions,
    {
      query: {
        sites: site.siteId,
        ...(shown === 'open' ? { status: 'open' as const } : { from: date, to: date }),
        ...(plate.length > 1 && { plate }),
      },
    },
    { keep: true },
  );
  return (
    <>
      <Filters>
        <SearchField label={t('stays.find')} value={text} onChange={setText} />
        <FilterSelect<Shown>
          label={t('stays.shown')}
          value={shown}
          onChange={setShown}
          options={SHOWN.map((value) => ({ value, label: t(`stays.${value}`) }))}
        />
      </Filters>
      <PagedTable
        pages={stays}
        none={{ title: t('stays.none'), hint: t('stays.noneThen') }}
        label={t('stays.title')}
        rowKey={(it) => it.sessionId}
        columns={[
          {
            key: 'plate',
            label: t('payments.plate'),
            render: (it) => <span className="mono">{displayPlate(it.plate)}</span>,
          },
          { key: 'ticket', label: t('payments.ticket'), render: (it) => it.ticketNumber },
          { key: 'class', label: t('stays.class'), render: (it) => it.vehicleClass },
          { key: 'spot', label: t('stays.spot'), render: (it) => it.spot },
          {
            key: 'entry',
            label: t('stays.entry'),
            render: (it) => `${formatDateTime(it.startTime, site.zone)} · ${it.entryTerminal.name}`,
          },
          {
            key: 'exit',
            label: t('stays.exit'),
            render: (it) =>
              it.endTime === null
                ? t('none')
                : `${formatDateTime(it.endTime, site.zone)} · ${it.exitTerminal?.name ?? ''}`,
          },
          {
            key: 'state',
            label: t('payments.state'),
            render: (it) => (
              <State tone={it.status === 'voided' ? 'attention' : 'good'}>
                {t(`stays.states.${it.status}`)}
              </State>
            ),
          },
          {
            key: 'amount',
            label: t('payments.amount'),
            number: true,
            render: (it) => (it.amount === null ? t('none') : formatClp(it.amount)),
          },
        ]}
      />
    </>
  );
}
