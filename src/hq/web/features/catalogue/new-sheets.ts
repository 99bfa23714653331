import { ChangeSheet } from '@hq/web/features/tariffs/change-sheet';
import type { Catalogue } from '@shared/hq/catalogue';
import type { ComponentType } from 'react';
import { NewAgreementSheet } from './agreements/agreement-sheet';
import { MessageSheet } from './messages/message-sheet';
import { NewOperatorSheet } from './operators/operator-sheet';
import type { View } from './parts';
import { PolicySheet } from './policy/policy-sheet';
import { NewRoleSheet } from './roles/role-sheet';
import { NewSpotsSheet } from './spots/spot-sheets';

export interface NewSheetProps {
  /** Of the site that is looked at: what it has is offered. */
  readonly catalogue: Catalogue;
  readonly onClose: () => void;
}

/** What is made anew from each part of the page. */
export const NEW_SHEETS: Readonly<Partial<Record<View, ComponentType<NewSheetProps>>>> = {
  tariffs: ChangeSheet,
  policy: PolicySheet,
  agreements: NewAgreementSheet,
  messages: MessageSheet,
  operators: NewOperatorSheet,
  roles: NewRoleSheet,
  spots: NewSpotsSheet,
};
