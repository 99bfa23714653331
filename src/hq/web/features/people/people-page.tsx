import { useNavigation, useQueryFact } from '@hq/web/app/navigation';
import { useCall } from '@hq/web/app/queries';
import { Page } from '@hq/web/components/page';
import { listSites } from '@shared/hq/sites';
import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { useTranslation } from 'react-i18next';
import { Keys } from './keys';
import { NewKeySheet } from './new-key-sheet';
import { NewPersonSheet } from './new-person-sheet';
import { People } from './people';
import { Record } from './record';

const PARTS = ['people', 'keys', 'record'] as const;
type Part = (typeof PARTS)[number];

/** Who may use HQ: people by password, partners by key; and what was done with that. */
export default function PeoplePage() {
  const { t } = useTranslation('hq');
  const [asked, setPart] = useQueryFact('part');
  const [opened] = useQueryFact('new');
  const look = useNavigation((it) => it.look);
  const part: Part = PARTS.find((it) => it === asked) ?? 'people';
  const sites = useCall(listSites, { query: { limit: 500 } }).data?.items ?? [];
  const close = () => look({ new: '' });
  return (
    <Page
      title={t('people.title')}
      actions={
        part !== 'record' && (
          <Action tone="primary" onClick={() => look({ new: '1' }, true)}>
            {t(part === 'keys' ? 'keys.create' : 'people.create')}
          </Action>
        )
      }
    >
      <Choice
        look="tabs"
        label={t('people.parts')}
        value={part}
        onChange={setPart}
        options={PARTS.map((value) => ({ value, label: t(`people.part.${value}`) }))}
      />
      {part === 'people' && <People sites={sites} />}
      {part === 'keys' && <Keys sites={sites} />}
      {part === 'record' && <Record />}
      {opened === '1' && part === 'people' && <NewPersonSheet sites={sites} onClose={close} />}
      {opened === '1' && part === 'keys' && <NewKeySheet sites={sites} onClose={close} />}
    </Page>
  );
}
