"""Work that is put off: asked for in one place, done in another, and never lost between the two.

A Job is what a person asked for. It consists of Tasks, one for each stop that is to be spoken, or to get its pictures;
two jobs that ask for the same share the task. A Worker is a process that does tasks, one at a time. What is asked for,
how far it is and how it ended stands in the tour's own database (`tour.store.jobs`), written together with what it is
about; the queue that hands each task to one worker is DBOS's (`tour.jobs.queue`), in a database of its own, and only
workers open it.
"""
