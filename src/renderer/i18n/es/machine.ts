export const machine = {
  kiosk: {
    note: 'Cómo se comporta este PC alrededor de Coipo.',
    lock: 'Pantalla completa sin salida',
    lockHint:
      'Nadie sale de Coipo sin autorización: se bloquean cerrar, recargar y cambiar de ventana. Ctrl+Alt+Supr y la tecla Windows las bloquea el propio sistema (ver el manual).',
    start: 'Abrir Coipo al encender el PC',
    startUnable: 'Este sistema no lo permite desde aquí.',
    on: 'Sí',
    off: 'No',
    display: 'Pantalla del cliente',
    displayHint_one: 'Hay 1 pantalla conectada.',
    displayHint_other: 'Hay {{count}} pantallas conectadas.',
    displays: {
      off: 'No hay',
      second_screen: 'Segunda pantalla',
      window: 'En una ventana',
    },
    language: 'Idioma del cliente',
    message: 'Mensaje mientras nadie paga',
    messageHint: 'Por ejemplo: Abierto de 8:00 a 22:00.',
    saved: 'Guardado y en uso.',
  },
  leave: {
    title: 'Salir del modo quiosco',
    reason: 'Motivo',
    reasonHint: 'Queda en la auditoría.',
    desktop: 'Ir al escritorio',
    quit: 'Cerrar Coipo',
    back: 'Volver al modo quiosco',
  },
  support: {
    note: 'Lo que soporte necesita para encontrar una falla. Sin PIN, patentes ni RUT.',
    save: 'Guardar copia para soporte',
    saved: 'Copia guardada en {{path}}',
    preview: 'Así comienza la copia',
  },
};
