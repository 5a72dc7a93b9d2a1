import Glibc

/// Wakes whoever waits until something changed.
final class Bell: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var rung = 0

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
    condition.deallocate()
  }

  /// How often it was rung.
  var ticket: Int {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return rung
  }

  func ring() {
    pthread_mutex_lock(mutex)
    rung += 1
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }

  /// Waits until it was rung more often than a ticket says.
  func wait(behind ticket: Int) {
    pthread_mutex_lock(mutex)
    while rung == ticket { pthread_cond_wait(condition, mutex) }
    pthread_mutex_unlock(mutex)
  }
}
