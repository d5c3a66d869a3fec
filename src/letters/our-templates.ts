import { fileURLToPath } from 'node:url'

/** The folder of the templates that come with the program. */
export const ourTemplates = fileURLToPath(new URL('../../templates', import.meta.url))
