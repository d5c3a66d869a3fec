import { conformance } from './conformance.ts'
import { newFolder } from './ground.ts'

conformance('lowdb', newFolder)
