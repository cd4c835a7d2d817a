export { contacts, createContact } from './contacts.ts'
export { openNumber, resolveNumbers, type Resolved } from './numbers.ts'
export { routes } from './routes.ts'
export { changeSource } from './changes.ts'
