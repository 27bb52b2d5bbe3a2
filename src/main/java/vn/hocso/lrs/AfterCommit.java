package vn.hocso.lrs;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** What is true only once the transaction has committed. */
record AfterCommit(Runnable work) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // Nothing is left to be written.
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            work.run();
        }
    }
}
