import type { Hours, PaperTexts } from '@shared/contracts/settings';
import type { Db } from '@main/db/connection';
import { readIfSound, readSetting } from '@main/features/settings/index';
import { hoursInWords } from './layout/hours-lines';
import type { TicketData } from './layout/ticket';

type Frame = Pick<
  TicketData,
  | 'demo'
  | 'siteName'
  | 'siteAddress'
  | 'companyName'
  | 'rut'
  | 'codes'
  | 'header'
  | 'hours'
  | 'claimsContact'
  | 'message'
>;

/** What every ticket of the site says, whoever comes in; with texts that are still being written. */
export function ticketFrame(db: Db, texts: PaperTexts = readSetting(db, 'texts')): Frame {
  const company = readSetting(db, 'company');
  const site = readSetting(db, 'site');
  return {
    demo: site.demo,
    siteName: site.name,
    siteAddress: site.address,
    companyName: company.name,
    rut: company.rut,
    codes: 'qr',
    header: texts.ticketHeader || null,
    hours: hoursOnTicket(readIfSound(db, 'hours')),
    claimsContact: texts.claimsContact || null,
    message: texts.ticketFooter || null,
  };
}

/** Hours that cannot be read stop no ticket. */
const hoursOnTicket = (hours: Hours | null): string[] =>
  hours?.onTicket ? hoursInWords(hours) : [];
