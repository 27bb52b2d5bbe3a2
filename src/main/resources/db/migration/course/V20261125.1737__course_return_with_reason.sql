-- Why a revision went back to its authors, in the words of whoever gave it back; gone when it is submitted again.
alter table lesson_revision add column return_reason text
    constraint lesson_revision_return_reason_bounded check (length(return_reason) between 1 and 1000);
