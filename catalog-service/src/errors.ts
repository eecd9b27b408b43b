import { defineProblem, problems } from '@halles/service-kit'

export const errors = {
  notFound: problems.notFound,
  validation: problems.validation,
  conflict: problems.conflict,
  versionConflict: problems.versionConflict,
  unsafePicture: defineProblem('unsafe-picture', 400, 'This picture is not a plain SVG drawing'),
}
