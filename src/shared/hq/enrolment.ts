import { idSchema, instantSchema, lineSchema } from '@shared/contracts/common';
import { z } from 'zod';

/**
 * `POST` {@link newEnrolmentSchema} → {@link enrolmentCodeSchema}; `GET` → {@link enrolmentCodesSchema}:
 * those that still wait. Administrators only.
 */
export const ENROLMENT_CODES_PATH = '/api/enrolment-codes';
/** `DELETE` → `{}`: withdrawn before anybody used it. */
export const enrolmentCodePath = (codeId: string) => `${ENROLMENT_CODES_PATH}/${codeId}`;
/** `POST` → `{}`: the terminal is heard no more. Administrators only. */
export const revokeTerminalPath = (siteId: string, terminalId: string) =>
  `/api/sites/${siteId}/terminals/${terminalId}/revoke`;

export const newEnrolmentSchema = z.strictObject({
  /** A site HQ knows; `null`: the terminal brings its site. */
  siteId: idSchema.nullable(),
  note: lineSchema.max(100),
});

export const enrolmentCodeSchema = z.object({
  codeId: idSchema,
  /** As it is typed, with its dashes: told once. */
  code: z.string(),
  /** What the QR holds. */
  qr: z.string(),
  siteId: idSchema.nullable(),
  note: z.string(),
  expiresAt: instantSchema,
});
export type EnrolmentCode = z.infer<typeof enrolmentCodeSchema>;

/** Newest first; the code itself is no longer known. */
export const enrolmentCodesSchema = z.array(
  enrolmentCodeSchema
    .omit({ code: true, qr: true })
    .extend({ createdBy: z.string(), createdAt: instantSchema }),
);
