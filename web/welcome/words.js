import { en } from './words-en.js'
import { pt } from './words-pt.js'

/** Every word of the page; `backticks` mark what is typed. The other languages say the same, key by key. */
const es = {
  locale: 'es',
  language: 'Idioma',
  skip: 'Ir al contenido',
  checking: 'Comprobando…',
  ready: 'Todo al día',
  starting: 'Arrancando…',
  database: 'La base de datos no responde',
  databaseAct:
    'Nada se puede leer ni guardar. Si usas PostgreSQL, revisa que esté en marcha y que `DATABASE_URL` sea la suya. Si no, termina con Ctrl-C y vuelve a ejecutar `npm start`.',
  migrations: 'La base de datos no está al día',
  migrationsAct: 'Ejecuta `npm run puntual -- migrate`, o termina con Ctrl-C y vuelve a ejecutar `npm start`.',
  worker: 'Los avisos están detenidos',
  workerAct:
    'Puedes agendar, pero nada se está enviando. Termina con Ctrl-C y vuelve a ejecutar `npm start`; si la web corre aparte, arranca también `npm run puntual -- worker`.',
  lost: 'Sin conexión con Puntual',
  lostAct: 'Mira su terminal: si se detuvo, vuelve a ejecutar `npm start`. Esta página se recupera sola.',
  headline: 'La agenda que hace que tus clientes lleguen',
  lead: 'Agendas una cita y tu cliente recibe por WhatsApp la confirmación y los recordatorios, cada uno una sola vez.',
  seePhone: 'Ver el teléfono',
  tryIt: 'Prueba una cita',
  reference: 'Referencia de la API',
  emulator: 'WhatsApp es simulado en este equipo: nada sale a internet.',
  account: 'Los avisos salen por tu cuenta de Twilio.',
  phoneElsewhere: (/** @type {string} */ url) => `El teléfono se abre en el equipo donde corre Puntual: \`${url}\``,
  notConfigured: 'WhatsApp no está configurado',
  oneMissing: (/** @type {string} */ name) =>
    `Falta ${name}. Ponla en el archivo \`.env\` y vuelve a ejecutar \`npm start\`. Los avisos esperan; los que se pasan de hora se omiten y dicen por qué.`,
  someMissing: (/** @type {string} */ names) =>
    `Faltan ${names}. Ponlas en el archivo \`.env\` y vuelve a ejecutar \`npm start\`. Los avisos esperan; los que se pasan de hora se omiten y dicen por qué.`,
  demoKey: 'En otra terminal, en orden. `KEY` es la clave que `npm start` mostró al arrancar («Demo key»), o la de tu negocio.',
  ownKey: 'En otra terminal, en orden. `KEY` es la clave de tu negocio; más abajo está cómo abrirlo.',
  locations: 'Mira las sedes',
  locationsAct: 'Copia el `id` de una: es tu `LOCATION`.',
  services: 'Mira los servicios',
  servicesAct: 'Copia el `id` de uno: es tu `SERVICE`.',
  booking: 'Agenda la cita',
  bookingEmulator: 'La confirmación llega enseguida al teléfono simulado; los recordatorios quedan planeados.',
  bookingAccount: 'Cambia `PHONE` por tu propio número: la confirmación sale por tu cuenta de Twilio.',
  bookingWaits: 'Cambia `PHONE` por tu propio número. La confirmación espera hasta que WhatsApp esté configurado.',
  ownBusiness: 'Cómo sigue: tu propio negocio',
  ownBusinessLead: 'En otra terminal, desde la carpeta de Puntual y mientras corre.',
  create: 'Ábrelo',
  createAct: 'Del país salen la moneda, la zona horaria y la forma de los teléfonos.',
  enable: 'Enciende sus avisos',
  enableAct: 'Un negocio nuevo no le escribe a nadie hasta que lo enciendes.',
  key: 'Crea su clave',
  keyAct: 'Se muestra una sola vez: guárdala.',
  ownBusinessNext: 'Con esa clave se agregan sedes, servicios y profesionales:',
  exampleName: 'Lucía Fernanda Ríos',
  exampleBusiness: 'Peluquería Lupita',
  exampleCountry: 'CO',
  copy: 'Copiar',
  copied: 'Copiado',
  selected: 'Ya está seleccionado: cópialo',
  sampleCaption: 'Así llegan los avisos (ejemplo)',
  sampleBusiness: 'Cuenta de empresa',
  sampleDays: ['Lunes 30 de noviembre', 'Miércoles 2 de diciembre'],
  sampleHours: ['10:42 a. m.', '3:00 p. m.'],
  samples: [
    'Hola, María José. Tu cita en Salón Azahar quedó agendada: corte e hidratación, el jueves 3 de diciembre, 3:00 p. m., con Camilo Peña. Lugar: Chapinero. Te esperamos.',
    'Hola, María José. Te recordamos tu cita en Salón Azahar: corte e hidratación. Te esperamos el jueves 3 de diciembre, 3:00 p. m., con Camilo Peña, en Chapinero. Si no puedes venir, avísanos con tiempo.',
  ],
}

/** @typedef {typeof es} Words */
/** @typedef {'es' | 'en' | 'pt'} Language */

/** @type {Record<Language, Words>} */
export const words = { es, en, pt }
