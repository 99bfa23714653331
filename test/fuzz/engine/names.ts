/** Under which other names the program tells what a field of this name asks for. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  version: ['version', 'seq', 'screen', 'hours', 'company', 'policy'],
  seq: ['seq', 'version'],
  text: ['plate', 'ticketNumber', 'receiptNumber', 'spotCode', 'number'],
  plate: ['plate', 'text'],
  id: ['id', 'siteId', 'terminalId', 'userId'],
  key: ['key'],
  amount: ['amount', 'cashAmount', 'owed', 'most'],
  received: ['cashAmount', 'amount', 'owed', 'expected'],
  quotedAt: ['quotedAt', 'now'],
  documentId: ['documentId', 'promiseDocumentId', 'ticketDocumentId'],
  operatorId: ['userId', 'operatorId'],
  after: ['next', 'after', 'cursor'],
  cursor: ['next', 'nextCursor', 'cursor'],
  date: ['businessDate', 'date', 'today'],
  from: ['from', 'businessDate', 'date'],
  to: ['to', 'businessDate', 'date'],
  businessDate: ['businessDate', 'date'],
  spotId: ['spotId', 'freeSpotId'],
  targetSpotId: ['spotId'],
  siteIds: ['siteIds'],
  username: ['username'],
  vehicleClass: ['vehicleClass', 'code'],
  code: ['code', 'vehicleClass', 'scanCode'],
};

export const namesFor = (name: string): readonly string[] => ALSO[name] ?? [name];
