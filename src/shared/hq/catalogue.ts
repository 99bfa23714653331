import { idSchema, instantSchema } from '@shared/contracts/common';
import {
  businessDaySchema,
  companySchema,
  hoursSchema,
  paperTextsSchema,
  siteSchema,
} from '@shared/contracts/settings';
import { HQ_ERROR_CODES } from '@shared/sync/codes';
import { ERROR_CODES } from '@shared/kernel/errors';
import {
  agreementRowSchema,
  classRowSchema,
  messageRowSchema,
  policyRowSchema,
  roleRowSchema,
  spotRowSchema,
  tariffRowSchema,
  userRowSchema,
  zoneRowSchema,
} from '@shared/sync/feed-rows';
import { cataloguePartSchema, partOwnerSchema } from '@shared/sync/parts';
import { z } from 'zod';
import { catalogueChangeSchema } from './catalogue-changes';
import { pageOf, pageQueryFields, siteParamsSchema } from './common';
import { endpoint } from './endpoint';

/** Where on its line of time a row is, by HQ's clock. `validTo`: when the next one begins. */
const onTheLine = {
  validTo: instantSchema.nullable(),
  state: z.enum(['past', 'current', 'scheduled', 'withdrawn']),
};

export const partStandingSchema = z.object({
  part: cataloguePartSchema,
  /** `hq`, or the id of a terminal. */
  owner: partOwnerSchema,
  ownerName: z.string(),
  since: instantSchema,
  /** Rows that HQ has of it; 0 and `seen` false: its owner never sent it. */
  rows: z.int(),
  seen: z.boolean(),
});
export type PartStanding = z.infer<typeof partStandingSchema>;

/** A person as HQ shows one: never with a hash of a PIN or badge. */
export const cataloguePersonSchema = userRowSchema
  .omit({ pinHash: true, badgeHash: true })
  .extend({ hasBadge: z.boolean() });

/** A site's catalogue, newest first on every line of time. */
export const catalogueSchema = z.object({
  siteId: idSchema,
  siteName: z.string(),
  zone: z.string(),
  now: instantSchema,
  parts: z.array(partStandingSchema),
  classes: z.array(classRowSchema.extend({ tariffs: z.array(tariffRowSchema.extend(onTheLine)) })),
  policies: z.array(policyRowSchema.extend(onTheLine)),
  agreements: z.array(agreementRowSchema),
  roles: z.array(roleRowSchema),
  people: z.array(cataloguePersonSchema),
  zones: z.array(zoneRowSchema.extend({ spots: z.array(spotRowSchema) })),
  messages: z.array(messageRowSchema),
  settings: z.object({
    /** As it was checked when it was written. */
    company: companySchema.extend({ rut: z.string() }).nullable(),
    site: siteSchema.nullable(),
    texts: paperTextsSchema.nullable(),
    hours: hoursSchema.nullable(),
    businessDay: businessDaySchema.nullable(),
  }),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** Who owns each part of a site, without what is in it. */
export const siteOwnersSchema = z.object({
  siteId: idSchema,
  siteName: z.string(),
  zone: z.string(),
  /** None: no booth of the site has brought its catalogue yet. */
  parts: z.array(
    partStandingSchema.pick({ part: true, owner: true, ownerName: true, since: true }),
  ),
});
export type SiteOwners = z.infer<typeof siteOwnersSchema>;

export const listCatalogueOwners = endpoint({
  id: 'catalogue.owners',
  path: '/api/catalogue',
  tag: 'catalogue',
  summary: 'Who owns each part of the catalogue of every site you may see, by name of the site.',
  answer: z.object({ items: z.array(siteOwnersSchema) }),
});

export const getCatalogue = endpoint({
  id: 'catalogue.get',
  path: '/api/catalogue/:siteId',
  tag: 'catalogue',
  summary:
    'What a site works with: tariffs, people, agreements, spots, texts, and who owns each part.',
  params: siteParamsSchema,
  answer: catalogueSchema,
  errors: ['NOT_FOUND'],
});

/** What one row would be, or was: no hash and no PIN in it. */
const changedRowSchema = z.object({
  kind: z.string(),
  key: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  /** Of a new row of a line of time (a tariff, a policy): the one that holds until it begins. */
  follows: z.record(z.string(), z.unknown()).nullable(),
});

export const changeAtSiteSchema = z.object({
  siteId: idSchema,
  siteName: z.string(),
  rows: z.array(changedRowSchema),
  /** Why it cannot be done at this site. */
  refused: z
    .object({
      code: z.enum([...HQ_ERROR_CODES, ...ERROR_CODES]),
      details: z.record(z.string(), z.unknown()),
    })
    .nullable(),
});
export type ChangeAtSite = z.infer<typeof changeAtSiteSchema>;

/** With `dryRun`, what would change where and what is refused why; else all sites or none. */
export const changeCatalogue = endpoint({
  id: 'catalogue.change',
  method: 'POST',
  path: '/api/catalogue/changes',
  tag: 'catalogue',
  summary:
    'Changes the catalogue of several sites at once, all or none; as a dry run, says what it would do.',
  role: 'admin',
  body: z.strictObject({
    siteIds: z.array(idSchema).min(1).max(500),
    change: catalogueChangeSchema,
    dryRun: z.boolean(),
  }),
  answer: z.object({ done: z.boolean(), sites: z.array(changeAtSiteSchema) }),
  /** CATALOGUE_REFUSED {sites}: as the dry run says it. */
  errors: ['CATALOGUE_REFUSED', 'NOT_FOUND'],
});

/** Who owns a part from now on: `hq`, or the id of a terminal of the site. */
export const transferCatalogue = endpoint({
  id: 'catalogue.transfer',
  method: 'POST',
  path: '/api/catalogue/:siteId/transfer',
  tag: 'catalogue',
  summary: "Gives a part of a site's catalogue to headquarters or to one of its terminals.",
  role: 'admin',
  params: siteParamsSchema,
  body: z.strictObject({ part: cataloguePartSchema, owner: partOwnerSchema }),
  answer: partStandingSchema,
  errors: ['NOT_FOUND', 'CONFLICT', 'NOTHING_UPLOADED'],
});

export const catalogueChangeEntrySchema = z.object({
  id: idSchema,
  part: cataloguePartSchema,
  /** `uploaded`, `transferred`, or the kind of a change. */
  action: z.string(),
  by: z.string(),
  at: instantSchema,
  details: z.record(z.string(), z.unknown()),
});

export const listCatalogueChanges = endpoint({
  id: 'catalogue.history',
  path: '/api/catalogue/:siteId/history',
  tag: 'catalogue',
  summary: "Who changed what of a site's catalogue, newest first.",
  params: siteParamsSchema,
  query: z.object(pageQueryFields),
  answer: pageOf(catalogueChangeEntrySchema),
  errors: ['NOT_FOUND'],
});
