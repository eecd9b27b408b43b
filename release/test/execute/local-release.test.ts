import { createReleaseTool } from '../fixtures/release-tool.ts'
import { describeReleaseConformance } from './release-conformance.ts'

describeReleaseConformance('local', createReleaseTool)
