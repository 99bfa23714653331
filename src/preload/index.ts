import { CALL_CHANNEL, EVENT_CHANNEL } from '@shared/contracts/bridge';
import type { Bridge } from '@shared/contracts/bridge';
import type { AppEvent } from '@shared/contracts/events';
import { contextBridge, ipcRenderer } from 'electron';

const bridge: Bridge = {
  call: (name, input, approvalId) => ipcRenderer.invoke(CALL_CHANNEL, name, input, approvalId),
  onEvent: (listener) => {
    const forward = (_event: unknown, name: AppEvent): void => listener(name);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('coipo', bridge);
