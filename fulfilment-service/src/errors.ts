import { defineProblem, problems } from '@halles/service-kit'

export const errors = {
  notFound: problems.notFound,
  taskClaimed: defineProblem('task-claimed', 409, 'Somebody else works on this order'),
  leaseLost: defineProblem('lease-lost', 409, 'You do not hold this order any more'),
  taskClosed: defineProblem('task-closed', 409, 'This order is not to be worked on any more'),
  notPicked: defineProblem('not-picked', 409, 'Some lines are not picked yet'),
  notPacked: defineProblem('not-packed', 409, 'Pack the order first'),
  pickingStarted: defineProblem('picking-started', 409, 'Picking has started'),
  tooMany: defineProblem('too-many-picked', 400, 'More than was ordered can not be picked'),
}
