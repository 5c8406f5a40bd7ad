export default {
  mark: 'Mark a place',
  stop: 'Stop marking',
  drawing: 'Draw a box: arrow keys move it, with Shift they change its size, Enter keeps it, Escape stops',
  how: 'Drag over the place, or click two corners. With keys: arrows, Shift and arrows, Enter; Escape stops.',
  drop: 'Box {{number}}: take off',
  box: 'Box {{number}}',
  none: 'To show the student where to look, close this, press m and draw a box on the page.',
  placeOf: 'Where on the page: {{reason}}',
  noPlace: 'No place in particular',
  shown: 'The piece of the page that the student will see',
};
