import { FieldSet } from '@hq/web/components/field-set';
import type { PickedSite } from '@hq/web/components/site-picker';
import { SitesField } from '@hq/web/components/sites-field';
import { HQ_ROLES } from '@shared/hq/auth';
import type { HqRole } from '@shared/hq/auth';
import { Choice } from '@ui/components/choice';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

export interface PersonDraft {
  readonly role: HqRole;
  readonly siteIds: string[] | null;
}

interface Props {
  readonly draft: PersonDraft;
  readonly sites: readonly PickedSite[];
  readonly onChange: (change: Partial<PersonDraft>) => void;
}

/** What somebody may do, and where. */
export function PersonFields({ draft, sites, onChange }: Props) {
  const { t } = useTranslation('hq');
  return (
    <>
      <FieldSet legend={t('people.role')}>
        <Choice
          label={t('people.role')}
          value={draft.role}
          onChange={(role) => onChange({ role })}
          options={HQ_ROLES.map((value) => ({ value, label: t(`people.roles.${value}`) }))}
        />
        <span style={{ color: color.inkSoft, fontSize: size.secondary }}>
          {t(`people.roleMeans.${draft.role}`)}
        </span>
      </FieldSet>
      <SitesField
        sites={sites}
        value={draft.siteIds}
        onChange={(siteIds) => onChange({ siteIds })}
      />
    </>
  );
}
