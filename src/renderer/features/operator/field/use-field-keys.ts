import { useApprovals } from '@renderer/app/approval-store';
import { registry } from '@renderer/app/shortcuts';
import { useLayoutEffect } from 'react';
import { closeSheets } from '@renderer/features/operator/sheets/sheet-store';
import { scanText, standing } from '@renderer/features/operator/operator-model';
import type { Standing } from '@renderer/features/operator/operator-model';
import { focusField, focusFieldSoon, PLATE_FIELD_ID } from './field-focus';
import { ScanBurst } from '@renderer/app/scan-burst';

type TextBox = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Keys that belong to the plate field wherever the focus is: a scanner's burst, always; what a
 * person types, while nothing else takes text. Mounted once, by the operator's screen.
 */
export function useFieldKeys(): void {
  useLayoutEffect(() => {
    const burst = new ScanBurst();
    let landed: { box: TextBox; value: string } | null = null;
    let before: Standing | null = null;

    const onKeyDown = (event: KeyboardEvent): void => {
      const { muted, layers } = registry.getState();
      if (muted || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      // A badge that approves is no plate.
      if (useApprovals.getState().pending !== null) return;
      const verdict = burst.press(event.key, event.timeStamp);
      if (verdict.kind === 'scan') {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (landed) putBack(landed.box, landed.value);
        landed = null;
        const overlaid = layers.length > 1;
        closeSheets();
        scanText(verdict.text, before);
        if (overlaid) focusFieldSoon(true);
        return;
      }
      if (verdict.kind === 'begins') {
        landed = whereKeysLand(event.target);
        before = standing();
      }
      if (layers.length === 1 && isText(event.key) && !takesText(event.target)) focusField(true);
    };

    // Focus that falls on nothing goes home, so that the next key is never lost.
    const onFocusOut = (event: FocusEvent): void => {
      if (event.relatedTarget !== null) return;
      setTimeout(() => {
        if (document.activeElement === document.body && registry.getState().layers.length === 1) {
          focusField();
        }
      }, 0);
    };

    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('focusout', onFocusOut);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('focusout', onFocusOut);
    };
  }, []);
}

function isText(key: string): boolean {
  return [...key].length === 1 && key !== ' ';
}

function takesText(target: EventTarget | null): boolean {
  return isTextBox(target) || (target instanceof HTMLElement && target.isContentEditable);
}

function isTextBox(target: EventTarget | null): target is TextBox {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

function whereKeysLand(target: EventTarget | null): { box: TextBox; value: string } | null {
  if (!isTextBox(target) || target.id === PLATE_FIELD_ID) return null;
  return { box: target, value: target.value };
}

/** Sets a value as the user would, so that React hears of it. */
function putBack(box: TextBox, value: string): void {
  if (box.value === value) return;
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set;
  setter?.call(box, value);
  const kind = box instanceof HTMLSelectElement ? 'change' : 'input';
  box.dispatchEvent(new Event(kind, { bubbles: true }));
}
