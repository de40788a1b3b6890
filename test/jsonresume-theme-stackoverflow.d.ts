declare module 'jsonresume-theme-stackoverflow' {
  export const render: (resume: object) => string | Promise<string>
}
