import { CUSTOMER_CHANNEL } from '@shared/contracts/customer-bridge';
import type { CustomerBridge, CustomerScene } from '@shared/contracts/customer-bridge';
import { contextBridge, ipcRenderer } from 'electron';

const bridge: CustomerBridge = {
  onScene: (listener) => {
    ipcRenderer.on(CUSTOMER_CHANNEL, (_event: unknown, scene: CustomerScene) => listener(scene));
  },
};

contextBridge.exposeInMainWorld('coipoCustomer', bridge);
