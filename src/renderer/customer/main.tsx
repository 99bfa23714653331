import type { CustomerBridge, CustomerScene } from '@shared/contracts/customer-bridge';
import { GlobalStyles } from '@ui/theme/global-styles';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Scene } from './scene';

declare global {
  interface Window {
    readonly coipoCustomer: CustomerBridge;
  }
}

const BEFORE: CustomerScene = { view: { kind: 'idle' }, language: 'es', message: '' };

/** What main tells, nothing else: this page asks for nothing and takes no key. */
function CustomerScreen() {
  const [scene, setScene] = useState(BEFORE);
  useEffect(() => window.coipoCustomer.onScene(setScene), []);
  useEffect(() => {
    document.documentElement.lang = scene.language;
  }, [scene.language]);
  return (
    <>
      <GlobalStyles scheme="dark" />
      <Scene {...scene} />
    </>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('customer.html has no #root');
createRoot(root).render(
  <StrictMode>
    <CustomerScreen />
  </StrictMode>,
);
