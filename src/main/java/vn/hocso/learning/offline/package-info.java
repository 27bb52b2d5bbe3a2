/** Learning without a network: lessons that a phone keeps, and what it tells of its quizzes afterwards. */
package vn.hocso.learning.offline;
