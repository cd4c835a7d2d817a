declare module '*?first' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}
declare module '*?more' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}
